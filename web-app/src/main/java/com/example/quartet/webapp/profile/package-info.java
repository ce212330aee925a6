/**
 * What the APIs learned about the person, two hops away.
 */
@NullMarked
package com.example.quartet.webapp.profile;

import org.jspecify.annotations.NullMarked;
