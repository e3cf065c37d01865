package org.communityoffice.pictures;

/// One picture of the program.
///
/// @param name  of its file
/// @param page  the page of the navigation it shows; empty before an office is open
/// @param model the picture it is compared with; empty where there is none
/// @param shown brings the screen into this state, from where the one before it was
record Screen(String name, String page, String model, Shown shown) {
    /// How a screen comes about.
    @FunctionalInterface
    interface Shown {
        void on(Place place) throws Exception;
    }

    /// Takes a picture of it, or looks it over.
    @FunctionalInterface
    interface Taken {
        void take(javafx.stage.Stage stage, Screen screen) throws Exception;
    }
}
