package com.sun.glass.ui.blind;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.HeadlessView;

/// Windows for tests (`-Dglass.platform=Blind`): JavaFX's own headless ones, only that a finished picture is not copied, dot by dot on the
/// thread of the window, to a screen that nobody sees. That copying was the greater part of what tests with a window took.
///
/// Lies in this package because JavaFX looks for the factory of a platform there.
public final class BlindPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new HeadlessApplication() {
            @Override
            public View createView() {
                return new HeadlessView() {
                    @Override
                    protected void _uploadPixels(long view, Pixels pixels) {
                        // nobody looks
                    }
                };
            }
        };
    }
}
