/**
 * In the workshop alone: shows people which messages went over the wire for them.
 */
@NullMarked
package com.example.quartet.workshop.flows;

import org.jspecify.annotations.NullMarked;
