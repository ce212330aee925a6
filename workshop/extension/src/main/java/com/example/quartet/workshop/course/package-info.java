/**
 * The guided tour: eleven questions that people answer from their own tokens.
 */
@NullMarked
package com.example.quartet.workshop.course;

import org.jspecify.annotations.NullMarked;
