/**
 * What {@code ./run} and {@code ./test} do, on Linux, macOS and Windows, with a JDK and
 * nothing else: no library is on the class path.
 */
package com.example.quartet.launcher;
