/**
 * What was asked lately, what was checked, and what was decided.
 */
package com.example.quartet.identityemulator.journal;
