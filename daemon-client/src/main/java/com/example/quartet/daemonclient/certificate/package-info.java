/**
 * The daemon's certificate: how one is made, and when it has to be replaced.
 */
package com.example.quartet.daemonclient.certificate;
