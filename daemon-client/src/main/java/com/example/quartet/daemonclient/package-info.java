/**
 * No user and no browser: at night an application calls two APIs with its own identity,
 * and reminds people of what they forgot.
 */
package com.example.quartet.daemonclient;
