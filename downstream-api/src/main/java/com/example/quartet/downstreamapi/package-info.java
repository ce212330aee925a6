/**
 * The second tier: knows people's profiles, and lets in who was sent by them or was given
 * the right to see all.
 */
@NullMarked
package com.example.quartet.downstreamapi;

import org.jspecify.annotations.NullMarked;
