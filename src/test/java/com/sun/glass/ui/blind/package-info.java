/// The windows of the tests, in the package where JavaFX looks for them.
@NullMarked
package com.sun.glass.ui.blind;

import org.jspecify.annotations.NullMarked;
