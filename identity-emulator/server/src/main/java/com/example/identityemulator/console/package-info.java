/**
 * What is going on inside, live, with the knobs to change it.
 */
@NullMarked
package com.example.identityemulator.console;

import org.jspecify.annotations.NullMarked;
