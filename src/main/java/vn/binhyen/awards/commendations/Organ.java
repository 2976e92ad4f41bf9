package vn.binhyen.awards.commendations;

/** In whose name a form of award is given. */
public enum Organ {
    /** The chair of the People's Committee. */
    GOVERNMENT,
    /** The head of the police. */
    POLICE
}
