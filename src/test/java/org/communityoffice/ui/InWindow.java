package org.communityoffice.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.parallel.ResourceLock;

/// A test that opens a window: one at a time, since there is one JavaFX, one keyboard and one clipboard. Tests without a window run beside it.
@ResourceLock("window")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface InWindow {}
