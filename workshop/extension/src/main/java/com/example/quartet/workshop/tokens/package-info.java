/**
 * In the workshop alone: shows people their tokens, and what each claim is for.
 */
@NullMarked
package com.example.quartet.workshop.tokens;

import org.jspecify.annotations.NullMarked;
