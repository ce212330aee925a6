/**
 * Faults and the clock by JSON, at a port of their own that only this machine reaches.
 */
@NullMarked
package com.example.identityemulator.admin;

import org.jspecify.annotations.NullMarked;
