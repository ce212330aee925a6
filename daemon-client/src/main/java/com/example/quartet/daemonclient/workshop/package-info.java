/**
 * In the workshop alone: the daemon has no page, so it tells todo-api what it sent.
 */
package com.example.quartet.daemonclient.workshop;
