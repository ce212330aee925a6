/**
 * The daemon's certificate: how one is made, and when it has to be replaced.
 */
@NullMarked
package com.example.quartet.daemonclient.certificate;

import org.jspecify.annotations.NullMarked;
