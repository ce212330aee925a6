/**
 * The labs of a workshop: what the application does when the provider refuses, and when
 * it is attacked.
 */
@NullMarked
package com.example.quartet.workshop.lab;

import org.jspecify.annotations.NullMarked;
