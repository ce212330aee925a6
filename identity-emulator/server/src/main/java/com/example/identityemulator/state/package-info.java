/**
 * What survives a restart: plain files of lines, in a folder if there is one.
 */
package com.example.identityemulator.state;
