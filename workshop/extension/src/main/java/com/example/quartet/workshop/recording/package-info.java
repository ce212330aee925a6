/**
 * In the workshop alone: what really went over the wire, as each module saw it at its own
 * ends.
 */
@NullMarked
package com.example.quartet.workshop.recording;

import org.jspecify.annotations.NullMarked;
