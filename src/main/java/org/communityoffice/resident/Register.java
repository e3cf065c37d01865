package org.communityoffice.resident;

/// A register (名册) as the clerk chooses it.
///
/// @param restricted only the mark, who is in charge and the dates are kept, and its name is never shown where others read it
public record Register(String code, String name, boolean restricted) {}
