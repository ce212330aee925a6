/**
 * What every listener bounds: headers, waiting, and the time for a body.
 */
@NullMarked
package com.example.identityemulator.connector;

import org.jspecify.annotations.NullMarked;
