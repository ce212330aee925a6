/**
 * The run: when it starts, the lock it holds, its loop, its progress and its report.
 */
@NullMarked
package com.example.quartet.daemonclient.run;

import org.jspecify.annotations.NullMarked;
