/**
 * Tells people why a token or a sign-in of their own was refused, and keeps nothing of
 * what they paste.
 */
@NullMarked
package com.example.quartet.workshop.refusal;

import org.jspecify.annotations.NullMarked;
