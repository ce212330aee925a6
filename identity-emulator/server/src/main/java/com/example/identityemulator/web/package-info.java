/**
 * The addresses of the emulator: HTTP in, HTTP out, no decisions.
 */
@NullMarked
package com.example.identityemulator.web;

import org.jspecify.annotations.NullMarked;
