/**
 * Attacks on this very application, each really tried, and the file that stops it.
 */
package com.example.quartet.webapp.lab.attack;
