package com.example.quartet.webapp.lab.attack;

import java.io.Serializable;

/**
 * What came of an attack.
 *
 * @param stopped whether the attacker got nothing
 * @param status of the answer
 * @param said the sentence in the answer, or where it leads
 */
public record Outcome(boolean stopped, int status, String said) implements Serializable {

}
