/**
 * Attacks on this very application, each really tried, and the file that stops it.
 */
@NullMarked
package com.example.quartet.workshop.lab.attack;

import org.jspecify.annotations.NullMarked;
