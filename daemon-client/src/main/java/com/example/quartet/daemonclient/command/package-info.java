/**
 * What the command line may say.
 */
@NullMarked
package com.example.quartet.daemonclient.command;

import org.jspecify.annotations.NullMarked;
