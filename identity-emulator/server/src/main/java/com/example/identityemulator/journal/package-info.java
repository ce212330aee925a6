/**
 * What was asked lately, what was checked, and what was decided.
 */
package com.example.identityemulator.journal;
