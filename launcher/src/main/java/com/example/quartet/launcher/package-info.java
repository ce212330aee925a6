/**
 * What {@code ./run} and {@code ./test} do, on Linux, macOS and Windows, with a JDK and
 * nothing else: no library is on the class path, so what may be missing is an
 * {@code Optional} here, and no annotation of JSpecify says it.
 */
package com.example.quartet.launcher;
