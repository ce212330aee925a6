/**
 * Profiles: what a person is called, and when they work.
 */
@NullMarked
package com.example.quartet.downstreamapi.profiles;

import org.jspecify.annotations.NullMarked;
