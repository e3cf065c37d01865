package org.communityoffice.settings;

import org.communityoffice.security.Person;

/// One line of the list of users.
///
/// @param active has a password that opens the office
/// @param self   is who works here now
public record Account(Person person, boolean active, boolean self) {}
