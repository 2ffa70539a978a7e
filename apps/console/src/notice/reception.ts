/** 受理方式: the block that every notice prints, in its order. */
export const receptionParts = ['department', 'phone', 'email', 'address', 'postcode'] as const;
