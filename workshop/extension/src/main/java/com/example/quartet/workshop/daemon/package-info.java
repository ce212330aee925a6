/**
 * In the workshop alone: what the daemon tells of its runs, for administrators to see.
 */
@NullMarked
package com.example.quartet.workshop.daemon;

import org.jspecify.annotations.NullMarked;
