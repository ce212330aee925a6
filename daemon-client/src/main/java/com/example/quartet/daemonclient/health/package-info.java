/**
 * What health tells about the last run, and who may ask.
 */
@NullMarked
package com.example.quartet.daemonclient.health;

import org.jspecify.annotations.NullMarked;
