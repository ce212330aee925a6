package com.example.quartet.downstreamapi.profiles;

import java.util.List;

/**
 * Several profiles at once, so that a caller with a list of people asks one question.
 *
 * @param items the profiles of those who were ever here, in no particular order
 */
record ProfileList(List<ProfileForCaller> items) {
}
