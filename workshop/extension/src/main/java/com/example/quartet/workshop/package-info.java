/**
 * Shows what the four modules do on the wire, attached to them from outside: none of them
 * knows that it is there.
 */
@NullMarked
package com.example.quartet.workshop;

import org.jspecify.annotations.NullMarked;
