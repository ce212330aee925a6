/**
 * Faults and the clock by JSON, at a port of their own that only this machine reaches.
 */
package com.example.identityemulator.admin;
