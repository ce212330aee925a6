/**
 * The labs of a workshop: what the application does when the provider refuses, and when
 * somebody attacks it.
 */
@NullMarked
package com.example.quartet.workshop.lab;

import org.jspecify.annotations.NullMarked;
