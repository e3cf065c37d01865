package org.communityoffice.settings;

/// A register that is seen only by 主任 and by who is named for it.
public record RestrictedRegister(String code, String name) {}
