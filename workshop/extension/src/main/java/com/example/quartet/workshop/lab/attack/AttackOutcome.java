package com.example.quartet.workshop.lab.attack;

import java.io.Serializable;

/**
 * What came of an attack.
 *
 * @param stopped whether the attacker got nothing
 * @param status of the answer
 * @param said the sentence in the answer, or where it leads
 */
public record AttackOutcome(boolean stopped, int status, String said) implements Serializable {

}
