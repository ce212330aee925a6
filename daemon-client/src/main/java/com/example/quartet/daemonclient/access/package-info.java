/**
 * The daemon's own access tokens: one for each API and tenant, shared by all threads.
 */
@NullMarked
package com.example.quartet.daemonclient.access;

import org.jspecify.annotations.NullMarked;
