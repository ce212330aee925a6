/**
 * Runs the emulator as a container for the time of a test.
 */
@NullMarked
package com.example.identityemulator.testcontainers;

import org.jspecify.annotations.NullMarked;
