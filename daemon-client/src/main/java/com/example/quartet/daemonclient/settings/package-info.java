/**
 * The daemon's own settings, checked before anything starts.
 */
@NullMarked
package com.example.quartet.daemonclient.settings;

import org.jspecify.annotations.NullMarked;
