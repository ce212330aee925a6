/**
 * The first page, for visitors and for people who are signed in.
 */
package com.example.quartet.webapp.home;
