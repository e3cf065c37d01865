package org.communityoffice.settings;

/// Who can show by a password that it is them.
public interface Identities {
    /// Whether somebody by that name has a password here.
    boolean has(String name);

    /// Why this is not taken as the password of a user by that name, in words; empty where it is.
    String refused(String name, char[] password);

    /// Nobody has a password.
    Identities NONE = new Identities() {
        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public String refused(String name, char[] password) {
            return "";
        }
    };
}
