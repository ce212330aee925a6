/**
 * What survives a restart: plain files of lines, in a folder if there is one.
 */
@NullMarked
package com.example.identityemulator.state;

import org.jspecify.annotations.NullMarked;
