/**
 * What a visitor needs when they come back from the identity provider, kept by their own
 * browser.
 */
@NullMarked
package com.example.quartet.webapp.roundtrips;

import org.jspecify.annotations.NullMarked;
