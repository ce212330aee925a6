/**
 * The identity emulator for JUnit tests: started once, in a world of its own.
 */
@NullMarked
package com.example.identityemulator.junit;

import org.jspecify.annotations.NullMarked;
