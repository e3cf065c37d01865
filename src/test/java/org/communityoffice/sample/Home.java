package org.communityoffice.sample;

import java.util.List;
import org.communityoffice.model.Values;

/// A household: the flat, its own values and its people, the head first. References between them are set by who stores them.
public record Home(Flat flat, Values household, List<Values> people) {}
