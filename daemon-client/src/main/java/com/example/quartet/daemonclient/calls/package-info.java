/**
 * How a call is made that may fail for a moment: with a token that all threads share, and
 * with patience.
 */
package com.example.quartet.daemonclient.calls;
